// Parts of a page that a script improves: <… data-island="counter">. Each is fetched when it comes near the view.
import { say } from "./announce";
import { after_swaps, show_html } from "./swaps";

/** What the core lends to an island. */
export interface Tools {
  say(text: string): void;
  show_html(target: Element, html: string): Promise<void>;
}

/** Called once with its element. It must leave the page usable when it does nothing. */
export type Island = (element: HTMLElement, tools: Tools) => void;

const islands: Record<string, () => Promise<{ default: Island }>> = {
  autosave: () => import("../islands/autosave"),
  completions: () => import("../islands/completions"),
  counter: () => import("../islands/counter"),
  markdown: () => import("../islands/markdown"),
  reorder: () => import("../islands/reorder"),
};

const near_the_view = new IntersectionObserver(start_visible, { rootMargin: "300px" });

export function start_islands(): void {
  watch_new_islands();
  after_swaps(watch_new_islands);
}

function watch_new_islands(): void {
  for (const element of document.querySelectorAll("[data-island]:not([data-ready])")) near_the_view.observe(element);
}

function start_visible(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near_the_view.unobserve(target);
    void start(target as HTMLElement);
  }
}

/** data-ready says how it went: "yes", or "failed" and the HTML stays what it was. */
async function start(element: HTMLElement): Promise<void> {
  const load = islands[element.dataset.island ?? ""];
  if (!load || element.dataset.ready) return;
  element.dataset.ready = "yes";
  try {
    const { default: island } = await load();
    island(element, { say, show_html });
  } catch (problem) {
    element.dataset.ready = "failed";
    console.error(problem);
  }
}
