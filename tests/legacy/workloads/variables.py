"""Variables, of values and of futures, used by the client and by tasks."""

from _start import cluster, inc
from distributed import Variable, get_client, wait


def use(i):
    get_client()
    return Variable("value").get(timeout=10)["any"][1] + i


def use_future(i):
    get_client()
    return Variable("future").get(timeout=10).result() + i


def main():
    with cluster(2) as client:
        value, future = Variable("value"), Variable("future")
        value.set({"any": ["value", 1.5, None]})
        assert client.gather(client.map(use, range(3))) == [1.5, 2.5, 3.5]
        value.set(5)
        assert value.get() == 5
        future.set(client.submit(inc, 5))
        assert future.get().result() == 6
        assert client.submit(use_future, 1).result() == 7
        future.set(client.submit(inc, 6))
        assert future.get().result() == 7
        bad = client.submit(lambda: 1 / 0)
        wait(bad)
        future.set(bad)
        print(future.get().status)
        try:
            Variable("never").get(timeout=0.1)
        except Exception as error:
            print(type(error).__name__)
        future.delete()
        value.delete()


if __name__ == "__main__":
    main()
