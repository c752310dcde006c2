"""What is known of the values in a function: the literals that reach each statement, followed through its branches.

A *shape* is the text of a Python literal in which `...` stands for what is not known: `None`, `'OK'`, `[...]`,
`{'status': 'OK', 'data': ...}`. A value has several if several may reach it; `...` itself is among them if others may.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator

from .source_tree import Function, nodes, parents

Shapes = frozenset[str]
Env = dict[str, Shapes]
"""What variables may be, by their names, and attributes of some of them: `ts.exception`."""

ANYTHING: Shapes = frozenset({"..."})
ARRAY, SET, MAP = "[...]", "{...}", "{...: ...}"
# What builtins return, whatever they are given.
MADE_BY = {"list": ARRAY, "sorted": ARRAY, "tuple": ARRAY, "set": SET, "frozenset": SET, "dict": MAP}
# More alternatives than these are not told apart.
MOST = 24


def literal(shape: str) -> object:
    """The value of a shape; Ellipsis is what is not known."""
    return ast.literal_eval(shape)


class Flow:
    """The values of a function's variables at each of its statements.

    `start` is what its parameters may hold when it is called, and what attributes may.
    """

    def __init__(self, function: Function, start: Env) -> None:
        self._at: dict[ast.AST, Env] = {}
        self._parents = parents(function)
        self._breaks: list[list[Env]] = []
        self.ends = self._block(function.body, start) is not None
        """Whether the end of the function may be reached, where it returns None."""

    def values(self, node: ast.expr, at: ast.stmt | None = None) -> Shapes:
        """What an expression may be, where it stands or at a statement; nothing if that is never reached."""
        statement: ast.AST = at or node
        while statement not in self._at:
            if statement not in self._parents:
                return frozenset()  # behind a `raise`, or where the analysis says that nobody comes
            statement = self._parents[statement]
        return _evaluate(node, self._at[statement] if at else self._narrowed(node, statement))

    def _narrowed(self, node: ast.expr, statement: ast.AST) -> Env:
        """The values at a statement, and inside the conditional expressions of it in which a node stands."""
        env: Env | None = self._at[statement]
        child: ast.AST = node
        while child is not statement:
            parent = self._parents[child]
            if isinstance(parent, ast.IfExp) and child is not parent.test:
                env = _narrow(parent.test, env, truth=child is parent.body)
            if isinstance(parent, ast.comprehension | ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
                env = _forget(env, (n.id for n in ast.walk(parent) if isinstance(n, ast.Name) and _stored(n)))
            child = parent
        return env or {}

    # -------------------------------------------------------------------------------------- statements

    def _block(self, statements: Iterable[ast.stmt], env: Env | None) -> Env | None:
        for statement in statements:
            if env is None:
                return None
            self._at[statement] = env
            env = self._statement(statement, env)
        return env

    def _statement(self, statement: ast.stmt, env: Env) -> Env | None:
        match statement:
            case ast.Return() | ast.Raise():
                return None
            case ast.Break():
                self._breaks[-1].append(env)
                return None
            case ast.Continue():
                return None
            case ast.Assert(test=test):
                return _narrow(test, env, truth=True)
            case ast.If(test=test, body=body, orelse=orelse):
                env = _forget(env, _stores(test)) or {}
                yes = self._block(body, _narrow(test, env, truth=True))
                return _join(yes, self._block(orelse, _narrow(test, env, truth=False)))
            case (
                ast.While(body=body, orelse=orelse)
                | ast.For(body=body, orelse=orelse)
                | ast.AsyncFor(body=body, orelse=orelse)
            ):
                return self._loop(statement, body, orelse, env)
            case ast.With(body=body) | ast.AsyncWith(body=body):
                return self._block(body, {**env, **dict.fromkeys(_stores(*statement.items), ANYTHING)})
            case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=finalbody):
                after = self._block(body, env)
                within = _forget(env, _stores(*body))  # an exception may come anywhere
                after = self._block(orelse, after)
                for handler in handlers:
                    after = _join(after, self._block(handler.body, _forget(within, [handler.name or ""])))
                return self._block(finalbody, after if after is not None or not finalbody else within)
            case ast.Match(cases=cases):
                after = env
                for case in cases:
                    after = _join(after, self._block(case.body, _forget(env, _stores(case.pattern))))
                return after
            case ast.FunctionDef(args=arguments, body=body) | ast.AsyncFunctionDef(args=arguments, body=body):
                self._block(body, {**env, **defaults(arguments)})
                return {**env, statement.name: ANYTHING}
        return _assigned(statement, env)

    def _loop(self, loop: ast.stmt, body: list[ast.stmt], orelse: list[ast.stmt], env: Env) -> Env | None:
        # What the body assigns is, from the second time on, not what it was before the loop.
        start = _forget(env, _stores(loop)) or {}
        self._breaks.append([])
        after = _join(self._block(body, start), start)
        if isinstance(loop, ast.While) and isinstance(loop.test, ast.Constant) and loop.test.value:
            after = None  # left by `break` only
        after = self._block(orelse, after)
        for way_out in self._breaks.pop():
            after = _join(after, way_out)
        return after


def attributes(function: Function) -> Iterator[tuple[str, str]]:
    """The texts that a function assigns to attributes: `ts.exception = "Worker holding Actor was lost"`.

    Only texts: None, numbers and flags are what attributes begin with, and rarely what they are when they are sent.
    """
    for node in nodes(function):
        match node:
            case ast.Assign(targets=[ast.Attribute() as target], value=ast.Constant(value=str(text))):
                if name := _attribute(target):
                    yield name, repr(text)


def _attribute(node: ast.Attribute) -> str:
    """How an attribute is known: that of `failing_ts` as `ts.exception`, since names of variables tell their types."""
    holder = node.value.id if isinstance(node.value, ast.Name) else "self"
    return "" if holder == "self" else f"{holder.rpartition('_')[2]}.{node.attr}"


def defaults(arguments: ast.arguments) -> Env:
    """What the parameters of a function are if nothing is passed, or whatever is."""
    positional = [*arguments.posonlyargs, *arguments.args]
    missing = len(positional) - len(arguments.defaults)
    values = [*([None] * missing), *arguments.defaults, *arguments.kw_defaults]
    found = {
        argument.arg: ANYTHING if value is None else _evaluate(value, {}) | ANYTHING
        for argument, value in zip([*positional, *arguments.kwonlyargs], values, strict=True)
    }
    return found | {extra.arg: ANYTHING for extra in (arguments.vararg, arguments.kwarg) if extra}


def _assigned(statement: ast.stmt, env: Env) -> Env:
    match statement:
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value)
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
        ):
            return {**env, name: _evaluate(value, env)}
        case ast.Assign(targets=[ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=str(key)))]):
            return {**env, name: _with_entry(env.get(name, ANYTHING), repr(key), _evaluate(statement.value, env))}
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="update"))):
            return {**env, name: _with_entry(env.get(name, ANYTHING), "...", ANYTHING)}
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
            return {**env, name: frozenset(_blurred(shape) for shape in env.get(name, ANYTHING))}
    return {**env, **dict.fromkeys(_stores(statement), ANYTHING)}


def _with_entry(maps: Shapes, key: str, values: Shapes) -> Shapes:
    """What maps become when a key is set."""
    value = next(iter(values)) if len(values) == 1 else "..."
    found = set()
    for shape in maps:
        node = ast.parse(shape, mode="eval").body
        if isinstance(node, ast.Dict):
            entries = {ast.unparse(k): ast.unparse(v) for k, v in zip(node.keys, node.values, strict=True) if k}
            found.add("{" + ", ".join(f"{k}: {v}" for k, v in {**entries, key: value}.items()) + "}")
        else:
            found.add("..." if shape in {SET, ARRAY} else shape)
    return frozenset(found)


def _blurred(shape: str) -> str:
    """A container after one of its methods was called; other values have none that change them."""
    return {"[": ARRAY, "{": SET if shape == SET else MAP}.get(shape[0], shape)


def _stored(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def _stores(*nodes: ast.AST) -> Iterator[str]:
    """The names that are bound somewhere in these nodes."""
    for node in nodes:
        for part in ast.walk(node):
            match part:
                case ast.Name(id=name) if not isinstance(part.ctx, ast.Load):
                    yield name
                case ast.Subscript(value=ast.Name(id=name)) if not isinstance(part.ctx, ast.Load):
                    yield name
                case ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
                    yield name
                case ast.alias(name=name, asname=other):
                    yield other or name
                case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                    yield name


def _forget(env: Env | None, names: Iterable[str]) -> Env | None:
    """After an assignment of something that is not known; what was known before may still hold."""
    if env is None:
        return None
    return {**env, **{name: ANYTHING.union(map(_blurred, env.get(name, ANYTHING))) for name in names}}


def _join(one: Env | None, other: Env | None) -> Env | None:
    if one is None or other is None:
        return other if one is None else one
    return {name: one.get(name, ANYTHING) | other.get(name, ANYTHING) for name in one.keys() | other.keys()}


# ------------------------------------------------------------------------------------------ conditions


def _narrow(test: ast.expr, env: Env | None, *, truth: bool) -> Env | None:
    """The values where a condition holds, or does not; None if it cannot be so."""
    if env is None:
        return None
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _narrow(operand, env, truth=not truth)
        case ast.BoolOp(op=op, values=[first, *rest]):
            if not rest:
                return _narrow(first, env, truth=truth)
            others = ast.BoolOp(op=op, values=rest)
            if isinstance(op, ast.And) is truth:
                return _narrow(others, _narrow(first, env, truth=truth), truth=truth)
            decided = _narrow(first, env, truth=truth)
            return _join(decided, _narrow(others, _narrow(first, env, truth=not truth), truth=truth))
        case ast.Name(id=name) | ast.NamedExpr(target=ast.Name(id=name)):
            return _keep(env, name, lambda value: bool(value) is truth)
        case ast.Compare(left=ast.Name(id=name), ops=[op], comparators=[ast.Constant(value=constant)]):
            if isinstance(op, ast.Is | ast.Eq | ast.IsNot | ast.NotEq):
                wanted = truth is isinstance(op, ast.Is | ast.Eq)
                return _keep(env, name, lambda value: (value == constant) is wanted, by_type=True)
        case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=name), kinds]):
            names = {part.id for part in ast.walk(kinds) if isinstance(part, ast.Name)}
            bases = {"bool": {"bool", "int"}}
            return _keep(
                env,
                name,
                lambda value: bool(bases.get(type(value).__name__, {type(value).__name__}) & names) is truth,
                by_type=True,
            )
        case ast.Call(func=ast.Name(id="callable"), args=[ast.Name(id=name)]):
            return _keep(env, name, lambda _: not truth, by_type=True)
    return env


def _keep(env: Env, name: str, fits: Callable[[object], bool], *, by_type: bool = False) -> Env | None:
    """Only the shapes of a variable that fit. What is not known may fit; of a container the type always is."""
    if name not in env:
        return env
    kept = frozenset(
        shape for shape in env[name] if (shape == "..." if by_type else "..." in shape) or fits(literal(shape))
    )
    return {**env, name: kept} if kept else None


# ------------------------------------------------------------------------------------------ expressions


def _evaluate(node: ast.expr, env: Env) -> Shapes:
    """What an expression may be."""
    found = _known(node, env)
    return found if len(found) <= MOST else ANYTHING


def _known(node: ast.expr, env: Env) -> Shapes:
    match node:
        case ast.Constant(value=value) if value is not Ellipsis:
            return frozenset({repr(value)})
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float())):
            return frozenset({ast.unparse(node)})
        case ast.UnaryOp(op=ast.Not()):
            return frozenset({"False", "True"})
        case ast.Name(id=name):
            return env.get(name, ANYTHING)
        case ast.Attribute():
            return env.get(_attribute(node), ANYTHING)
        case ast.NamedExpr(value=value):
            return _evaluate(value, env)
        case ast.Call(func=ast.Name(id="cast"), args=[_, value]):
            return _evaluate(value, env)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            ways = ((body, _narrow(test, env, truth=True)), (orelse, _narrow(test, env, truth=False)))
            return frozenset().union(*(_evaluate(way, there) for way, there in ways if there is not None))
        case ast.BoolOp(op=op, values=[*others, last]):
            stays = isinstance(op, ast.Or)  # an `or` yields what is true, an `and` what is false
            sets = [frozenset(s for s in _evaluate(o, env) if "..." in s or bool(literal(s)) is stays) for o in others]
            return _evaluate(last, env).union(*sets)
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            if any(isinstance(element, ast.Starred) for element in elements):
                return frozenset({ARRAY})
            # A tuple is an array on the wire.
            return frozenset(f"[{', '.join(each)}]" for each in _one_at_a_time(elements, env))
        case ast.Dict(keys=keys, values=values):
            names = [_key(key) for key in keys]
            return frozenset(
                # Of a key that stands twice the last counts, and of several unknown ones one is enough.
                "{" + ", ".join(f"{k}: {v}" for k, v in dict(zip(names, each, strict=True)).items()) + "}"
                for each in _one_at_a_time(values, env, unknown=[name == "..." for name in names])
            )
        case ast.ListComp():
            return frozenset({ARRAY})
        case ast.SetComp() | ast.Set():
            return frozenset({SET})
        case ast.DictComp():
            return frozenset({MAP})
        case ast.Call(func=ast.Name(id=name)) if name in MADE_BY:
            return frozenset({MADE_BY[name]})
    return ANYTHING


def _key(key: ast.expr | None) -> str:
    return repr(key.value) if isinstance(key, ast.Constant) else "..."


def _one_at_a_time(nodes: list[ast.expr], env: Env, unknown: list[bool] | None = None) -> Iterator[list[str]]:
    """The parts of a display. Where one may be several things, each of them, while the other such are not told."""
    alternatives = [sorted(_evaluate(node, env)) for node in nodes]
    for index, hidden in enumerate(unknown or ()):
        if hidden:
            alternatives[index] = ["..."]
    base = [each[0] if len(each) == 1 else "..." for each in alternatives]
    yield base
    for index, each in enumerate(alternatives):
        for choice in each if len(each) > 1 else ():
            yield [*base[:index], choice, *base[index + 1 :]]
