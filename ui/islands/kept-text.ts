// What somebody wrote and the server has not got yet. It stays in this tab only, and only until it is saved.

/** Field name and value, in the order of the form. */
export type Written = [name: string, value: string][];

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const key_of = (url: string) => `unsaved:${url}`;

export function keep_text(url: string, written: Written): void {
  try {
    sessionStorage.setItem(key_of(url), JSON.stringify(written));
  } catch {
    // Storage may be full or forbidden; the warning before leaving remains.
  }
}

export function kept_text(url: string): Written | undefined {
  try {
    const kept = sessionStorage.getItem(key_of(url));
    return kept ? (JSON.parse(kept) as Written) : undefined;
  } catch {
    return undefined;
  }
}

export function let_go(url: string): void {
  try {
    sessionStorage.removeItem(key_of(url));
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

export function written_fields(form: HTMLFormElement): Written {
  const names = new Set(visible_fields(form).map((field) => field.name));
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => names.has(entry[0]) && typeof entry[1] === "string",
  );
}

/** Fills the form again; says whether anything differs from what the server sent. */
export function put_back(form: HTMLFormElement, written: Written): boolean {
  const left = new Map<string, string[]>();
  for (const [name, value] of written) left.set(name, [...(left.get(name) ?? []), value]);

  let differs = false;
  for (const field of visible_fields(form)) {
    const before = state_of(field);
    set(field, left.get(field.name) ?? []);
    differs ||= state_of(field) !== before;
  }
  return differs;
}

/** Tokens and versions are the server's, passwords and files are never kept. */
function visible_fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement && !["hidden", "password", "file", "submit", "button"].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function set(field: Field, values: string[]): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = values.includes(option.value);
  } else if (field.type === "checkbox" || field.type === "radio") {
    (field as HTMLInputElement).checked = values.includes(field.value);
  } else {
    field.value = values.shift() ?? field.value;
  }
}

function state_of(field: Field): string {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((option) => option.value).join("\n");
  return field.type === "checkbox" || field.type === "radio" ? String((field as HTMLInputElement).checked) : field.value;
}
