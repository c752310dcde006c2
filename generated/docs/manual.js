// Makes the manual quicker to use; every word of it can be read without. Search, tabs, and the anchor that goes along
// when another release is chosen. No request leaves the site: the index is a script beside the pages.
"use strict";

// ------------------------------------------------------------------ tabs

const chosen = {
  get() { try { return localStorage.getItem("wirespan-tab"); } catch { return null; } },
  set(label) { try { localStorage.setItem("wirespan-tab", label); } catch { /* file:// may forbid it */ } },
};

function select(tabs, label, focus) {
  const all = [...tabs.querySelectorAll('[role="tab"]')];
  const found = all.find((tab) => tab.textContent === label);
  if (!found) return;
  for (const tab of all) {
    const on = tab === found;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
  }
  if (focus) found.focus();
}

for (const tabs of document.querySelectorAll(".tabs")) {
  const panels = [...tabs.querySelectorAll(".panel")];
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", `Views of ${tabs.dataset.tabs}`);
  for (const panel of panels) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `${panel.id}.tab`;
    tab.textContent = panel.dataset.label;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-label", `${panel.dataset.label} of ${tabs.dataset.tabs}`);
    list.append(tab);
  }
  list.addEventListener("click", (event) => {
    if (event.target.getAttribute("role") !== "tab") return;
    const top = event.target.getBoundingClientRect().top;
    chosen.set(event.target.textContent);
    for (const other of document.querySelectorAll(".tabs")) select(other, event.target.textContent, false);
    window.scrollBy(0, event.target.getBoundingClientRect().top - top); // what is above may have grown
  });
  list.addEventListener("keydown", (event) => {
    const all = [...list.children];
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    select(tabs, all[(to + all.length) % all.length].textContent, true);
  });
  tabs.prepend(list);
  tabs.classList.add("tabbed");
  select(tabs, panels[0].dataset.label, false);
  if (chosen.get()) select(tabs, chosen.get(), false);
}

// The panels have folded: go again to where the address points.
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();

// The table of contents shows the page that is open, however far down it stands.
const here = document.querySelector(".contents [aria-current='page']");
if (here) {
  const contents = here.closest(".contents");
  if (here.offsetTop > contents.clientHeight * 0.6) contents.scrollTop = here.offsetTop - 120;
}

// ------------------------------------------------------------------ another release, same place

// An item may stand on another page there: the index of that release knows.
for (const link of document.querySelectorAll("[data-keep-anchor]")) {
  link.addEventListener("click", (event) => {
    const [name, ...part] = decodeURIComponent(location.hash.slice(1)).split(".");
    if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const script = document.createElement("script");
    const go = () => {
      const found = (window.WIRESPAN_INDEX ?? []).find((entry) => entry[0] === name);
      const kept = found && part.length && found[5].includes(part.join(".")) ? `.${part.join(".")}` : "";
      location.href = found ? new URL(found[4] + kept, script.src).href : link.href;
    };
    script.src = link.dataset.keepAnchor;
    script.onload = go;
    script.onerror = go;
    document.head.append(script);
  });
}

// ------------------------------------------------------------------ search

const form = document.querySelector(".search");
const input = document.getElementById("search");
const list = document.getElementById("results");
const status = document.getElementById("search-status");
let entries = null; // [folded name, folded op, name, op, what, link, weight]
let shown = [];
let active = -1;

const folded = (text) => text.toLowerCase().replace(/[\s_.-]/g, "");

function load(then) {
  if (entries) { then(); return; }
  const script = document.createElement("script");
  script.src = document.body.dataset.index;
  script.onload = () => {
    entries = [];
    for (const [name, op, kind, what, link, parts] of window.WIRESPAN_INDEX) {
      entries.push([folded(name), folded(op), name, op, `${kind} · ${what}`, link, op ? 0 : 1]);
      for (const part of parts) entries.push([folded(part), "", `${name}.${part}`, "", `in ${op || name}`, `${link}.${part}`, 3]);
    }
    then();
  };
  document.head.append(script);
}

function score(entry, query) {
  let best = Infinity;
  for (const name of [entry[0], entry[1]]) {
    if (!name) continue;
    const at = name.indexOf(query);
    if (at >= 0) best = Math.min(best, (name === query ? 0 : at === 0 ? 10 : 20) + entry[6] + (name.length - query.length) / 100);
  }
  const whole = entry[6] === 3 ? folded(entry[2]) : "";
  if (best === Infinity && whole.startsWith(query)) best = 15 + whole.length / 100; // ComputeTask.key
  return best;
}

function find(text) {
  const query = folded(text);
  if (!query) return [];
  return entries.map((entry) => [score(entry, query), entry]).filter(([points]) => points < Infinity)
    .sort((a, b) => a[0] - b[0] || (a[1][2] < b[1][2] ? -1 : 1)).slice(0, 30).map(([, entry]) => entry);
}

function activate(index) {
  active = index;
  [...list.children].forEach((row, n) => {
    row.setAttribute("aria-selected", String(n === index));
    if (n === index) row.scrollIntoView({ block: "nearest" });
  });
  if (index >= 0) input.setAttribute("aria-activedescendant", `result-${index}`);
  else input.removeAttribute("aria-activedescendant");
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  activate(-1);
}

function update() {
  shown = find(input.value);
  list.textContent = "";
  for (const [n, entry] of shown.entries()) {
    const row = document.createElement("li");
    row.id = `result-${n}`;
    row.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = document.body.dataset.base + entry[5];
    link.tabIndex = -1;
    const name = document.createElement("code");
    name.textContent = entry[3] || entry[2];
    const what = document.createElement("span");
    what.className = "what";
    what.textContent = entry[3] ? `${entry[2]} · ${entry[4]}` : entry[4];
    link.append(name, what);
    row.append(link);
    list.append(row);
  }
  const open = input.value.trim() !== "";
  if (open && !shown.length) {
    const row = document.createElement("li");
    row.className = "nothing";
    row.setAttribute("role", "option");
    row.setAttribute("aria-disabled", "true");
    row.textContent = "Nothing has that name";
    list.append(row);
  }
  status.textContent = open ? `${shown.length} results` : "";
  list.hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  activate(shown.length ? 0 : -1);
}

if (form) {
  form.hidden = false;
  input.addEventListener("focus", () => load(() => {}), { once: true });
  input.addEventListener("input", () => load(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { input.value = ""; close(); input.blur(); return; }
    if (event.key === "Enter" && shown[active] && !list.hidden) {
      event.preventDefault();
      location.href = list.children[active].firstChild.href;
      close();
      input.blur();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !shown.length) return;
    event.preventDefault();
    activate((active + step + shown.length) % shown.length);
  });
  list.addEventListener("click", () => { close(); });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}
