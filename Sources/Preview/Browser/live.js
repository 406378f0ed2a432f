// Keeps a page of the preview in step with its files: swaps its style sheets, loads it again where it has changed, lists
// what is wrong, and names the file that it comes from. Added to a page by the preview alone.
(() => {
  const me = document.currentScript.dataset;
  const page = me.candourPage;
  const key = `candour ${location.pathname}`;
  let styles = me.styles;
  let checking = false;
  let again = false;
  let isLeaving = false;
  // The page that the last reload was to fetch: one that does not come is not asked for again and again.
  let wanted = null;

  // --- What is to be kept over a reload: where the reader is, and what they are typing.

  const path = (element) => {
    const steps = [];
    for (let node = element; node && node !== document.documentElement; node = node.parentElement) {
      if (node.id) return `#${CSS.escape(node.id)}${steps.map((step) => ` > ${step}`).join("")}`;
      const same = [...(node.parentElement?.children ?? [])].filter((other) => other.localName === node.localName);
      steps.unshift(`${node.localName}:nth-of-type(${same.indexOf(node) + 1})`);
    }
    return `html > ${steps.join(" > ")}`;
  };

  const keep = (wanted) => {
    const kept = { x: scrollX, y: scrollY, wanted };
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused !== host) {
      kept.focus = path(focused);
      if ("value" in focused && !["password", "file", "checkbox", "radio"].includes(focused.type)) {
        kept.value = focused.value;
        try {
          kept.selection = [focused.selectionStart, focused.selectionEnd];
        } catch {}
      }
    }
    kept.open = [...document.querySelectorAll("details")].map((details) => details.open);
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {}
  };

  const restore = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch {}
    if (!kept) return;
    wanted = kept.wanted;
    const all = document.querySelectorAll("details");
    if (kept.open.length === all.length) all.forEach((details, i) => { details.open = kept.open[i]; });
    const focused = kept.focus && document.querySelector(kept.focus);
    if (focused) {
      if (kept.value !== undefined && focused.value !== kept.value) {
        focused.value = kept.value;
        focused.dispatchEvent(new Event("input", { bubbles: true }));
      }
      focused.focus({ preventScroll: true });
      if (kept.selection && kept.selection[0] !== null) {
        try {
          focused.setSelectionRange(...kept.selection);
        } catch {}
      }
    }
    const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    scroll();
    // Pictures and style sheets that come later move what is below them.
    if (document.readyState !== "complete") addEventListener("load", scroll, { once: true });
  };

  // --- The overlay and the bar, in a shadow so that the page's styles and these leave each other alone.

  const host = document.createElement("candour-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    * { box-sizing: border-box; }
    .frame { position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: flex; flex-direction: column;
      align-items: flex-end; pointer-events: none; font: 15px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif;
      color: #14212b; }
    .frame > * { pointer-events: auto; }
    section { width: 100%; max-height: 60vh; overflow: auto; padding: 12px 16px; background: #fff;
      border-top: 6px solid #86102d; box-shadow: 0 -2px 12px #0006; }
    h2 { margin: 0 0 8px; font-size: 18px; line-height: 1.3; }
    ol { margin: 0; padding-left: 24px; }
    li p { margin: 8px 0 0; overflow-wrap: anywhere; }
    pre { margin: 4px 0 0; padding: 6px 10px; overflow-x: auto; background: #f2f5f7;
      font: 13px/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
    a { color: #0b4a82; }
    button { font: inherit; padding: 4px 12px; color: #14212b; background: #fff; border: 2px solid #14212b;
      border-radius: 4px; }
    a:focus-visible, button:focus-visible, section:focus-visible, pre:focus-visible { outline: 3px solid #b35c00;
      outline-offset: 2px; }
    .bar { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin: 0; padding: 4px 10px;
      max-width: 100%; background: #fff; border: 1px solid #43525e; border-width: 1px 0 0 1px; font-size: 13px; }
    .draft { padding: 0 6px; color: #fff; background: #86102d; font-weight: 700; }
    .told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    [hidden] { display: none; }
    @media print { .frame { display: none; } }
  `);
  shadow.adoptedStyleSheets = [sheet];

  const make = (name, words, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = words;
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    return element;
  };

  const frame = make("div", "", { class: "frame", lang: "en-GB", dir: "ltr" });
  const told = make("p", "", { class: "told", role: "alert" });
  const panel = make("section", "", { "aria-labelledby": "title", tabindex: "-1" });
  const bar = make("aside", "", { class: "bar", "aria-label": "Preview" });
  const toggle = make("button", "", { type: "button", "aria-expanded": "false" });
  panel.hidden = true;
  toggle.hidden = true;
  bar.append(toggle);
  if (me.draft) bar.append(make("strong", "Draft", { class: "draft" }));
  if (me.source) {
    const link = make("a", `Open the source: ${me.source}`, { href: me.link, target: "candour-source" });
    bar.append(link);
  }
  frame.append(told, panel, bar);
  shadow.append(frame);
  document.documentElement.append(host);
  bar.hidden = !bar.querySelector("a, strong");

  const open = (isOpen) => {
    panel.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  toggle.addEventListener("click", () => {
    open(panel.hidden);
    if (!panel.hidden) panel.focus();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open(false);
    toggle.focus();
  });

  let listed = "";
  const list = (state) => {
    const text = JSON.stringify([state.problems, state.more, state.summary]);
    if (text === listed) return;
    listed = text;
    const has = state.problems.length > 0;
    toggle.hidden = !has;
    toggle.textContent = state.summary;
    bar.hidden = !has && !bar.querySelector("a, strong");
    if (!has) {
      if (told.textContent) told.textContent = "All problems are mended.";
      open(false);
      panel.replaceChildren();
      return;
    }
    const broken = state.errors > 0;
    const title = broken
      ? `The files are broken: ${state.summary}. This page is as it was before.`
      : state.summary;
    const items = make("ol", "");
    for (const problem of state.problems) {
      const item = make("li", "");
      const line = make("p", "");
      line.append(make("a", problem.place, { href: problem.link, target: "candour-source" }));
      line.append(` ${problem.severity}: ${problem.message}`);
      item.append(line);
      if (problem.snippet) item.append(make("pre", problem.snippet, { tabindex: "0", "aria-label": "The line" }));
      items.append(item);
    }
    panel.replaceChildren(make("h2", title, { id: "title" }), items);
    if (state.more) panel.append(make("p", `And ${state.more} more.`));
    if (broken) told.textContent = title;
    // The page that lists them itself needs no second list.
    open(broken && !me.problems);
  };

  // --- Keeping in step.

  const swap = () => {
    for (const old of document.querySelectorAll("link[rel~=stylesheet][href]")) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("candour", styles);
      const fresh = old.cloneNode();
      fresh.href = address.href;
      // The old one goes when the new one is there, so that the page is never bare.
      fresh.addEventListener("load", () => old.remove(), { once: true });
      fresh.addEventListener("error", () => fresh.remove(), { once: true });
      old.after(fresh);
    }
  };

  const check = async () => {
    if (isLeaving) return;
    if (checking) {
      again = true;
      return;
    }
    checking = true;
    try {
      const answer = await fetch(`/_candour/state?page=${encodeURIComponent(page)}`, { cache: "no-store" });
      if (answer.ok) {
        const state = await answer.json();
        if (state.page === me.digest) {
          wanted = null;
        } else if (state.page !== wanted) {
          isLeaving = true;
          keep(state.page);
          location.reload();
          return;
        }
        if (state.styles !== styles) {
          styles = state.styles;
          swap();
        }
        list(state);
      }
    } catch {
      // The server has gone; its next state is told as soon as it is back.
    }
    checking = false;
    if (again) {
      again = false;
      check();
    }
  };

  let stop = () => {};
  const followAlone = () => {
    stop();
    const events = new EventSource("/_candour/events");
    events.addEventListener("state", check);
    stop = () => events.close();
  };
  const follow = () => {
    stop();
    try {
      const worker = new SharedWorker("/_candour/worker.js", "candour");
      worker.addEventListener("error", followAlone);
      worker.port.addEventListener("message", check);
      worker.port.start();
      stop = () => worker.port.postMessage("gone");
    } catch {
      // Not every browser has shared workers.
      followAlone();
    }
  };
  follow();
  addEventListener("pagehide", () => stop());
  // A page that comes back from the browser's memory, or from sleep, catches up.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    isLeaving = false;
    checking = false;
    follow();
    check();
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) check(); });
  restore();
})();
