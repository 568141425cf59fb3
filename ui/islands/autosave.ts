// Saves a draft while somebody writes, and warns before text is lost.
// <form data-island="autosave" data-autosave="/practices/42/draft"> … <p class="save-state" data-autosave-state
//   data-saved="Saved at {time}" data-failed="Not saved. …" data-restored="We brought back …"></p>
// The server answers 2xx; a JSON object in its answer fills hidden fields of these names (the new version).
import type { Island } from "../core/islands";
import { keep_text, kept_text, let_go, put_back, written_fields } from "./kept-text";
import { fill } from "./texts";

const idle = 3_000;
const before_next_attempt = 30_000;

/** Browsers send at most 64 KiB on behalf of a page that is gone. */
const keepalive_limit = 60_000;

const autosave: Island = (element, { say }) => {
  if (!(element instanceof HTMLFormElement) || !element.dataset.autosave) return;
  const form = element;
  const url = element.dataset.autosave;
  let written = 0; // counts changes
  let saved = 0; // the change up to which the server has everything
  let sending = false;
  let leaving = false;
  let timer = 0;

  const show = (state: "saved" | "failed" | "restored", time = "") => {
    const place = form.querySelector<HTMLElement>("[data-autosave-state]");
    if (!place) return;
    const changed = place.dataset.state !== state;
    place.dataset.state = state;
    place.textContent = fill(place.dataset[state], { time });
    if (changed && state !== "saved") say(place.textContent);
  };

  const save = async () => {
    clearTimeout(timer);
    // One at a time: the next needs the version that comes back with this one.
    if (sending || leaving || written === saved || !form.isConnected) return;
    const change = written;
    sending = true;
    try {
      await send(url, form);
      saved = change;
      let_go(url);
      show("saved", clock_time());
      if (written !== saved) timer = setTimeout(save, idle);
    } catch {
      keep_text(url, written_fields(form));
      show("failed");
      timer = setTimeout(save, before_next_attempt);
    } finally {
      sending = false;
    }
  };

  const note_change = () => {
    written += 1;
    leaving = false;
    clearTimeout(timer);
    timer = setTimeout(save, idle);
  };

  form.addEventListener("input", note_change);
  form.addEventListener("change", note_change);
  form.addEventListener("submit", () => (leaving = true));
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save();
  });
  addEventListener("beforeunload", (event) => {
    if (written === saved || leaving || !form.isConnected) return;
    event.preventDefault();
    event.returnValue = true; // what browsers before 2023 listen to
  });

  const kept = kept_text(url);
  if (kept && put_back(form, kept)) {
    show("restored");
    note_change();
  }
};

export default autosave;

async function send(url: string, form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  const keepalive = body.toString().length < keepalive_limit;
  const response = await fetch(url, { method: "POST", body, keepalive, headers: { accept: "application/json" } });
  // A redirect leads to the sign-in page: the session is over and nothing was saved.
  if (!response.ok || response.redirected) throw new Error(String(response.status));
  if (response.headers.get("content-type")?.includes("json")) fill_hidden_fields(form, await response.json());
}

function fill_hidden_fields(form: HTMLFormElement, answer: unknown): void {
  for (const [name, value] of Object.entries(answer ?? {})) {
    const field = form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${CSS.escape(name)}"]`);
    if (field) field.value = String(value);
  }
}

function clock_time(): string {
  const language = document.documentElement.lang || "en";
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { hour: "2-digit", minute: "2-digit" });
  return format.format(new Date());
}
