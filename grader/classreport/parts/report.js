"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const find = (id) => document.getElementById(id);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  const SVG = "http://www.w3.org/2000/svg";

  // Text becomes text nodes and attributes only: nothing that a learner wrote is ever read as HTML.
  const grow = (node, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  };
  const make = (tag, attributes = {}, ...children) => grow(document.createElement(tag), attributes, children);
  const draw = (tag, attributes = {}, ...children) => grow(document.createElementNS(SVG, tag), attributes, children);
  const meta = (text) => make("p", { class: "meta" }, text);
  const said = (text) => (text ? make("p", { class: "said" }, text) : null);

  const unpacked = new Map();
  const unpack = (place) => {
    const chunk = Math.floor(place / words.per_chunk);
    if (!unpacked.has(chunk)) {
      const bytes = Uint8Array.from(atob(find("d" + chunk).textContent), (letter) => letter.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
      unpacked.set(chunk, new Response(stream).json());
    }
    return unpacked.get(chunk).then((pages) => pages[place % words.per_chunk]);
  };

  // One series as lines; a value that is missing breaks it, and one that stands alone is a dot.
  const series = (name, [count, heights], longest) => {
    const step = heights.length > 1 ? ((count - 1) / (heights.length - 1)) * (590 / Math.max(1, longest - 1)) : 0;
    const parts = [[]];
    heights.forEach((height, index) => {
      if (height === null) parts.push([]);
      else parts[parts.length - 1].push((5 + index * step).toFixed(1) + "," + (155 - height * 0.15).toFixed(1));
    });
    return parts.filter((part) => part.length).map((part) =>
      part.length > 1
        ? draw("polyline", { class: name, points: part.join(" ") })
        : draw("circle", { class: name, cx: part[0].split(",")[0], cy: part[0].split(",")[1], r: 3 }));
  };
  const curve = (told) => {
    const longest = Math.max(told.learner[0], told.reference[0]);
    const text = fill(words.curve, told) + (told.parts ? " " + fill(words.parts, { place: told.parts }) : "");
    return make("figure", {},
      draw("svg", { class: "curve", viewBox: "0 0 600 160", role: "img", "aria-label": text },
        ...series("theirs", told.reference, longest), ...series("mine", told.learner, longest)),
      make("figcaption", {}, text));
  };

  const checkRow = (check) => {
    const passed = check.outcome === "pass";
    const cell = make("th", { scope: "row", class: "text" }, make("span", { class: passed ? "" : "missed" }, check.title));
    if (check.diagnosis) cell.append(said(fill(words.is_mistake, { code: check.diagnosis })));
    if (check.text) cell.append(said(check.text));
    if (check.line) cell.append(said(fill(words.line, { line: check.line })));
    if (check.operands) cell.append(said(check.operands));
    for (const [name, learner, reference] of check.figures || []) cell.append(said(fill(words.figure, { name, learner, reference })));
    for (const each of check.curves || []) cell.append(curve(each));
    if (check.output) cell.append(said(words.printed), make("pre", { tabindex: "0" }, check.output));
    return make("tr", {}, cell,
      make("td", { class: passed ? "" : "flag" }, words.outcomes[check.outcome]), make("td", { class: "n" }, check.points));
  };
  const checkTable = (number, checks) => {
    const caption = fill(words.checks, { number });
    return make("div", { class: "wide", role: "region", tabindex: "0", "aria-label": caption },
      make("table", {}, make("caption", {}, caption),
        make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.check), make("th", { scope: "col" }, words.outcome),
          make("th", { scope: "col", class: "n" }, words.points))),
        make("tbody", {}, ...checks.map(checkRow))));
  };
  const mission = (entry) => {
    const [number, title, most] = words.tasks[entry.task];
    const part = make("article", {}, make("h3", {}, fill(words.mission, { number, title })));
    if (entry.state === "graded") {
      const verdict = entry.verdict ? words.verdicts[entry.verdict] + " \u00b7 " : "";
      part.append(make("p", { class: "verdict" }, verdict + fill(words.of, { points: entry.total, most })));
      if (entry.penalty) part.append(meta(fill(words.penalty, { points: entry.penalty })));
    } else part.append(make("p", { class: "verdict" }, words[entry.state]));
    if (entry.late) part.append(meta(fill(words.late, { days: entry.late })));
    if (entry.at) part.append(meta(fill(words.submitted, { time: entry.at })));
    if (entry.origin) part.append(meta(fill(words.origin, { path: entry.origin })));
    for (const note of entry.notes) part.append(said(fill(words.note, { note })));
    for (const [code, name, text] of entry.mistakes || []) {
      part.append(make("div", { class: "mistake" },
        make("p", {}, make("strong", {}, fill(words.mistake, { code, title: name }))), make("p", { class: "said" }, text)));
    }
    if (entry.checks && entry.checks.length) part.append(checkTable(number, entry.checks));
    return part;
  };
  const student = (page) => {
    const name = page.name || page.id;
    const facts = [[words.id, page.id], [words.email, page.email], [words.section, page.section],
      [words.total, page.total && fill(words.of, { points: page.total, most: words.most })]];
    return [
      make("h2", { tabindex: "-1" }, name),
      make("dl", { class: "facts" }, ...facts.filter(([, value]) => value)
        .map(([label, value]) => make("div", {}, make("dt", {}, label), make("dd", {}, value)))),
      page.off ? make("p", { class: "note" }, words.off_roster) : null,
      ...(page.entries.length ? page.entries.map(mission) : [make("p", {}, words.nothing)]),
    ].filter((part) => part !== null);
  };

  const rows = [...document.querySelectorAll("#people tbody tr")];
  const heading = document.title;
  let opened = null;
  const close = () => {
    if (find("class").hidden) {
      find("one").hidden = true;
      find("class").hidden = false;
      document.title = heading;
      document.querySelector(".skip").href = "#content";
      const row = opened === null ? null : rows[opened];
      opened = null;
      if (row) { row.scrollIntoView({ block: "center", behavior: "instant" }); row.querySelector("a").focus({ preventScroll: true }); }
    }
  };
  const open = async (place) => {
    opened = place;
    const page = find("page");
    page.replaceChildren(make("p", { role: "status" }, words.loading));
    find("class").hidden = true;
    find("one").hidden = false;
    document.querySelector(".skip").href = "#page";
    find("previous").href = "#s" + Math.max(0, place - 1);
    find("next").href = "#s" + Math.min(rows.length - 1, place + 1);
    find("previous").parentNode.hidden = place === 0;
    find("next").parentNode.hidden = place === rows.length - 1;
    let parts = null;
    try {
      parts = student(await unpack(place));
    } catch {
      parts = [make("p", { class: "note" }, words.broken)];
    }
    if (opened !== place) return;
    page.replaceChildren(...parts);
    document.title = parts[0].textContent + " \u00b7 " + heading;
    window.scrollTo({ top: 0, behavior: "instant" });
    parts[0].focus({ preventScroll: true });
  };
  const route = () => {
    if (location.hash === "#page") return; // the way past the links
    const found = /^#s(\d+)$/.exec(location.hash);
    if (found && Number(found[1]) < rows.length) open(Number(found[1]));
    else close();
  };
  window.addEventListener("hashchange", route);

  const filter = find("filter");
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const narrow = () => {
    const wanted = filter.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, index) => { row.hidden = !texts[index].includes(wanted); count += row.hidden ? 0 : 1; });
    find("found").textContent = wanted ? fill(words.shown, { count }) : "";
  };
  filter.addEventListener("input", narrow);
  find("tools").hidden = false;

  const value = (row, column) => {
    const cell = row.children[column];
    return "v" in cell.dataset ? Number(cell.dataset.v) : cell.textContent;
  };
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true }));
  document.querySelectorAll("#people thead th").forEach((head, column) => {
    const button = make("button", { type: "button", title: fill(words.sort, { column: head.title || head.textContent }) }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      // Numbers begin with the highest, words with the first.
      const first = head.classList.contains("n") ? "descending" : "ascending";
      const other = first === "descending" ? "ascending" : "descending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      document.querySelectorAll("#people thead th").forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const sorted = [...rows].sort((a, b) => sign * compare(value(a, column), value(b, column)));
      document.querySelector("#people tbody").append(...sorted);
    });
  });
  route();
})();
