// <details class="menu"> opens and closes by itself; here it also closes on Escape, on a click elsewhere
// and when the keyboard moves on. Filter lists unfold where there is room.

export function close_menus_outside(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close_with_focus(event.target as Element);
  });
  document.addEventListener("click", (event) => close_all_but(event.target as Node));
  document.addEventListener("focusin", (event) => close_all_but(event.target as Node));
  unfold_filters();
}

function close_with_focus(inside: Element): void {
  const menu = inside.closest<HTMLDetailsElement>("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

function close_all_but(inside: Node): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (!menu.contains(inside)) menu.open = false;
  }
}

/** Browsers that know ::details-content show closed filters on wide screens by the stylesheet alone. */
function unfold_filters(): void {
  if (CSS.supports("selector(::details-content)") || !matchMedia("(min-width: 60em)").matches) return;
  for (const filters of document.querySelectorAll<HTMLDetailsElement>(".facets > details")) filters.open = true;
}
