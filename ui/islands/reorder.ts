// Moves rows up and down without a new page. The buttons also work as plain submit buttons:
// <ol data-island="reorder" data-rows="steps" data-moved="{name} is now {n} of {total}">
//   <li data-row> … <button name="_action" value="move_up:steps.0"> … <input name="steps.0.title"> …
// Whatever carries the row's number after the name in data-rows is renumbered; the field marked data-row-name
// says what the row is called when its move is spoken.
import type { Island } from "../core/islands";
import { fill } from "./texts";

const numbered_attributes = [
  "id",
  "name",
  "value",
  "for",
  "data-for",
  "href",
  "aria-describedby",
  "aria-labelledby",
  "aria-controls",
];

const reorder: Island = (list, { say }) => {
  const rows = () => [...list.querySelectorAll<HTMLElement>(":scope > [data-row]")];

  list.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="_action"]');
    const row = button?.closest<HTMLElement>("[data-row]");
    const direction = button && /^move_(up|down):/.exec(button.value)?.[1];
    if (!row || !direction || row.parentElement !== list) return;

    event.preventDefault();
    if (direction === "up") row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);

    rows().forEach((each, index) => renumber(each, list.dataset.rows ?? "", index));
    settle_buttons(rows());
    mark_moved(rows(), row);
    focus_again(row, button);
    row.dispatchEvent(new Event("change", { bubbles: true })); // the draft has changed
    say(fill(list.dataset.moved, { name: name_of(row), n: rows().indexOf(row) + 1, total: rows().length }));
  });
  settle_buttons(rows());
};

export default reorder;

/** Turns steps.2.title, steps-2-title, move_up:steps.2 into those of another index. */
function renumber(row: HTMLElement, prefix: string, index: number): void {
  const old_number = new RegExp(`(\\b${prefix}[^0-9A-Za-z]?)\\d+`, "g");
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of numbered_attributes) {
      // What somebody wrote is never touched, only the values of buttons.
      if (attribute === "value" && !(element instanceof HTMLButtonElement)) continue;
      const value = element.getAttribute(attribute);
      if (value !== null) element.setAttribute(attribute, value.replace(old_number, `$1${index}`));
    }
  }
  for (const position of row.querySelectorAll("[data-position]")) position.textContent = String(index + 1);
}

function settle_buttons(rows: HTMLElement[]): void {
  rows.forEach((row, index) => {
    for (const button of row.querySelectorAll<HTMLButtonElement>('button[name="_action"]')) {
      if (button.value.startsWith("move_up:")) button.disabled = index === 0;
      if (button.value.startsWith("move_down:")) button.disabled = index === rows.length - 1;
    }
  });
}

function mark_moved(rows: HTMLElement[], moved: HTMLElement): void {
  for (const row of rows) row.classList.toggle("moved", row === moved);
}

/** Moving an element in the document takes its focus; at either end the other button gets it. */
function focus_again(row: HTMLElement, button: HTMLButtonElement): void {
  const other = row.querySelector<HTMLButtonElement>('button[value^="move_"]:not(:disabled)');
  (button.disabled ? other : button)?.focus();
}

function name_of(row: HTMLElement): string {
  const field = row.querySelector<HTMLInputElement>("[data-row-name]");
  return field?.value || row.querySelector("[data-position]")?.textContent || "";
}
