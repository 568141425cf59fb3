// A formatting toolbar above a Markdown field, and a preview made by the server below it.
// <div class="markdown" data-island="markdown" data-for="FIELD" data-preview="/markdown"
//      data-label="Formatting" data-heading="Heading" data-bold="Bold" … data-preview-label="Preview"
//      data-preview-failed="The preview cannot be shown just now.">
import "@github/markdown-toolbar-element";
import type { Island, Tools } from "../core/islands";
import { icon } from "./icons";

/** Our icon and data attribute, and what the toolbar element calls it. */
const formats = [
  { name: "heading", style: "header-3", icon: "heading" },
  { name: "bold", style: "bold", icon: "bold" },
  { name: "italic", style: "italic", icon: "italic" },
  { name: "quote", style: "quote", icon: "quote" },
  { name: "link", style: "link", icon: "link" },
  { name: "list", style: "unordered-list", icon: "list" },
  { name: "numbered", style: "ordered-list", icon: "list-ordered" },
];

const pause_before_refresh = 1000;

const markdown: Island = (element, tools) => {
  const field = document.getElementById(element.dataset.for ?? "");
  if (!(field instanceof HTMLTextAreaElement)) return;

  const toolbar = document.createElement("markdown-toolbar");
  toolbar.setAttribute("for", field.id);
  toolbar.setAttribute("aria-label", element.dataset.label ?? "");
  toolbar.setAttribute("data-no-focus", ""); // we move the focus ourselves, in either reading direction
  toolbar.append(...format_buttons(element));
  if (element.dataset.preview) toolbar.append(preview_button(element, field, tools));
  move_focus_by_arrows(toolbar);
  field.before(toolbar);
};

export default markdown;

function format_buttons(element: HTMLElement): HTMLButtonElement[] {
  return formats.map((format) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn quiet icon-only";
    button.dataset.mdButton = format.style;
    button.title = element.dataset[format.name] ?? "";
    button.setAttribute("aria-label", button.title);
    button.append(icon(format.icon));
    return button;
  });
}

function preview_button(element: HTMLElement, field: HTMLTextAreaElement, tools: Tools): HTMLButtonElement {
  const region = document.createElement("section");
  region.className = "preview prose";
  region.hidden = true;
  region.setAttribute("aria-label", element.dataset.previewLabel ?? "");
  field.after(region);

  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet small preview-switch";
  button.append(icon("eye"), element.dataset.previewLabel ?? "");
  button.setAttribute("aria-expanded", "false");

  const refresh = () => show_preview(element, field, region, tools);
  button.addEventListener("click", () => {
    region.hidden = !region.hidden;
    button.setAttribute("aria-expanded", String(!region.hidden));
    if (!region.hidden) void refresh();
  });

  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (!region.hidden) timer = setTimeout(refresh, pause_before_refresh);
  });
  return button;
}

async function show_preview(element: HTMLElement, field: HTMLTextAreaElement, region: HTMLElement, tools: Tools): Promise<void> {
  try {
    const token = field.form?.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? "";
    const body = new URLSearchParams({ text: field.value, _csrf: token });
    const response = await fetch(element.dataset.preview ?? "", { method: "POST", body });
    if (!response.ok || response.redirected) throw new Error(String(response.status));
    await tools.show_html(region, await response.text());
  } catch {
    region.textContent = element.dataset.previewFailed ?? "";
    tools.say(region.textContent);
  }
}

/** A toolbar is one stop for the Tab key; arrows, Home and End move inside it. */
function move_focus_by_arrows(toolbar: HTMLElement): void {
  const buttons = [...toolbar.querySelectorAll("button")];
  const make_stop = (stop: HTMLElement | undefined) => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  make_stop(buttons[0]);

  toolbar.addEventListener("keydown", (event) => {
    const current = buttons.indexOf(event.target as HTMLButtonElement);
    const next = current + arrow_step(event.key, getComputedStyle(toolbar).direction);
    const target = event.key === "Home" ? buttons[0] : event.key === "End" ? buttons.at(-1) : buttons.at(next % buttons.length);
    if (current < 0 || !target || target === event.target) return;
    event.preventDefault();
    make_stop(target);
    target.focus();
  });
}

function arrow_step(key: string, direction: string): number {
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  return key === forward ? 1 : key === backward ? -1 : 0;
}
