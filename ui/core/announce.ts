// What changed without a new page is said aloud and, where the server asks for it, gets the focus:
// data-say="194 practices found", data-focus on an error summary.
import { after_swaps } from "./swaps";

/** Long enough for a screen reader to notice that the same sentence came again. */
const pause_before_speaking = 60;

/** Speaks politely, after whatever is being read. */
export function say(text: string): void {
  const region = live_region();
  region.textContent = "";
  setTimeout(() => (region.textContent = text), pause_before_speaking);
}

export function speak_after_swaps(): void {
  live_region();
  move_focus();
  take_sentence(); // visible already when the page came whole
  after_swaps(() => {
    move_focus();
    const sentence = take_sentence();
    if (sentence) say(sentence);
  });
}

/** Made on demand: going back in the history may have replaced the whole body. */
function live_region(): HTMLElement {
  const found = document.getElementById("live");
  if (found) return found;
  const region = document.createElement("div");
  region.id = "live";
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
}

function move_focus(): void {
  const wanted = document.querySelector<HTMLElement>("[data-focus]");
  wanted?.removeAttribute("data-focus");
  wanted?.focus();
}

function take_sentence(): string | undefined {
  const speaker = document.querySelector<HTMLElement>("[data-say]");
  const sentence = speaker?.dataset.say;
  speaker?.removeAttribute("data-say");
  return sentence;
}
