// What pages do better with a script. Each page works without it.

const year = 365 * 24 * 60 * 60;
const remember = (name, value, age = year) => {
  document.cookie = `${name}=${value}; path=/; max-age=${age}; samesite=lax`;
};

// Times are told in the zone of whoever reads.
remember("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);

// Light, dark, or as the system says: at once, where the form would load the page again.
document.addEventListener("submit", (event) => {
  const theme = event.submitter;
  if (theme?.name !== "theme") return;
  event.preventDefault();
  const root = document.documentElement;
  if (theme.value === "system") {
    delete root.dataset.bsTheme;
    remember("theme", "", 0);
  } else {
    root.dataset.bsTheme = theme.value;
    remember("theme", theme.value);
  }
  for (const button of theme.form.elements) {
    if (button.name === "theme") button.setAttribute("aria-pressed", button === theme);
  }
});

// How long a text may be: told before it is too long, and counted as the server counts it, in its normal form.
const unseen =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]/g;
const lengthOf = ({ value, tagName }) => {
  const lines = value.normalize("NFC").replace(unseen, "").normalize("NFC").trim();
  return [...(tagName === "TEXTAREA" ? lines : lines.replace(/\s+/g, " "))].length;
};
const count = (field) => {
  const length = lengthOf(field);
  const longest = Number(field.dataset.longest);
  const counter = field.parentElement.querySelector(".form-count") ?? document.createElement("div");
  counter.className = `form-hint form-count${length > longest ? " text-danger" : ""}`;
  counter.textContent = `${length.toLocaleString("en")} / ${longest.toLocaleString("en")}`;
  if (length < longest * 0.9) counter.remove();
  else field.after(counter);
  field.setCustomValidity(length > longest ? field.dataset.tooLong : "");
};
document.querySelectorAll("[data-longest]").forEach(count);
document.addEventListener("input", ({ target }) => target.dataset.longest && count(target));

// A second click while the first is under way sends nothing. After a while it does, in case the first one got lost.
const sent = new Set();
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.submitter?.formTarget === "_blank") return;
  const form = event.target;
  if (sent.has(form)) event.preventDefault();
  sent.add(form);
  setTimeout(() => sent.delete(form), 5000);
});
addEventListener("pageshow", () => sent.clear());

// Leaving a form with changes asks. What came back with mistakes is not stored either.
const guarded = [...document.querySelectorAll("form[data-asks-before-leaving]")];
let changed = guarded.some((form) => form.querySelector(".is-invalid"));
for (const form of guarded) {
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
}
addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// Words that judge: a question below the field. The browser alone does it; nothing is sent, and of what is typed nothing kept.
const wording = document.querySelector("[data-wording]");
if (wording) {
  const asks = [...wording.querySelectorAll("[data-words]")].map(({ dataset, textContent }) => ({
    words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${dataset.words})(?![\\p{L}\\p{N}])`, "iu"),
    question: textContent,
  }));
  const wanted = wording.querySelector("[type=checkbox]");
  const fields = [...wording.form.querySelectorAll("textarea, [name=action]")];
  const hint = (field) => {
    const said = field.parentElement.querySelector(".wording-hint") ?? document.createElement("div");
    said.className = "form-hint wording-hint";
    said.setAttribute("role", "status");
    if (!said.isConnected) field.parentElement.append(said);
    const text = field.value.replaceAll("'", "’").replace(/\s+/g, " ");
    const ask = wanted.checked && asks.find(({ words }) => words.test(text));
    const hinted = ask ? `“${text.match(ask.words)[0]}”: ${ask.question}` : "";
    if (said.textContent !== hinted) said.textContent = hinted;
  };
  wanted.checked = localStorage.getItem("wording") !== "off";
  wanted.addEventListener("change", () => {
    localStorage.setItem("wording", wanted.checked ? "on" : "off");
    fields.forEach(hint);
  });
  for (const field of fields) field.addEventListener("input", () => hint(field));
  fields.forEach(hint);
  wording.hidden = false;
}

// The filters of a phone close when the results are asked for, and by Escape.
const closeFilters = () => {
  if (!document.querySelector("#filters:target")) return; // The address may say so no longer.
  location.hash = "results";
  document.querySelector(".list-filters-open")?.focus();
};
document.addEventListener("submit", closeFilters);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeFilters();
});

// A field for a person or for skills: suggestions below it, chosen by arrows and Enter or by a click.
for (const field of document.querySelectorAll("[data-picker]")) {
  const list = document.getElementById(field.dataset.picker);
  const said = list.nextElementSibling;
  const part = field.closest(".picker");
  const chosen = part.querySelector(":scope > input[type=hidden]");
  const picksMany = "picksMany" in part.dataset;
  const options = () => [...list.querySelectorAll("[data-id]")];
  const active = () => options().find((option) => option.id === field.getAttribute("aria-activedescendant"));
  const point = (option) => {
    for (const one of options()) one.setAttribute("aria-selected", one === option);
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const open = (shown) => {
    list.hidden = !shown;
    field.setAttribute("aria-expanded", shown);
    if (!shown) point();
  };
  const choose = (option) => {
    chosen.value = option.dataset.id;
    field.value = option.dataset.name;
    open(false);
    if (picksMany) part.dispatchEvent(new Event("picked"));
  };
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  list.setAttribute("role", "listbox");
  open(false);
  field.addEventListener("input", () => {
    chosen.value = "";
    for (const other of part.querySelectorAll("[type=radio]")) other.checked = false;
    if (!field.value.trim()) open(false);
  });
  field.addEventListener("htmx:configRequest", (event) => (event.detail.parameters.q = field.value));
  // A suggestion that fails, or meets a session that has ended, must not take the form away.
  part.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr } = event.detail;
    if (xhr.status !== 200 || xhr.getResponseHeader("HX-Redirect")) event.preventDefault();
  });
  // What was picked is on its way, and another can be typed at once. What is not clear comes back to be corrected.
  let sent = "";
  const comeBack = () => (field.value ||= sent);
  part.addEventListener("htmx:beforeSend", ({ detail }) => {
    if (detail.elt !== part) return;
    sent = field.value;
    chosen.value = field.value = "";
  });
  part.addEventListener("htmx:afterSettle", ({ target }) => {
    if (target.matches(".skill-lines") && target.querySelector(".invalid-feedback")) comeBack();
  });
  part.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.elt === part && !detail.successful) comeBack();
  });
  list.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, number) => (option.id = `${list.id}-${number}`));
    said.textContent = list.firstElementChild?.dataset.said ?? "";
    open(document.activeElement === field && field.value.trim() !== "" && !chosen.value);
  });
  field.addEventListener("keydown", (event) => {
    const all = options();
    if (event.isComposing) return;
    // A name typed to the end is one more, and does not send the form.
    if (picksMany && event.key === "Enter" && field.value.trim() && (list.hidden || !active())) {
      event.preventDefault();
      open(false);
      part.dispatchEvent(new Event("picked"));
      return;
    }
    if (list.hidden) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = all.indexOf(active());
      point(all[(from < 0 && step < 0 ? all.length - 1 : from + step + all.length) % all.length]);
    } else if (event.key === "Enter" && active()) choose(active());
    else if (event.key === "Escape") open(false);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // The field keeps the focus.
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-id]");
    if (option) choose(option);
  });
  field.addEventListener("blur", () => open(false));
}

// A line at the top moves while the server is asked.
let asking = 0;
const ask = (more) => {
  asking += more;
  document.documentElement.classList.toggle("asking", asking > 0);
};
document.addEventListener("htmx:beforeRequest", () => ask(1));
document.addEventListener("htmx:afterRequest", () => ask(-1));

// How many there are is read aloud after a search. The region that says it stays where it is while results are exchanged.
document.addEventListener("htmx:afterSettle", () => {
  const said = document.querySelector("#said");
  if (said) said.textContent = document.querySelector(".list-count").textContent;
});
