// Counts the words of a field while somebody writes.
// <p class="counter" data-island="counter" data-for="FIELD" data-soft="100" data-hard="200"
//    data-text="{n} of {max} words" data-over="{n} words, {over} over the advised {max}">
import type { Island } from "../core/islands";
import { fill } from "./texts";

/** A pause in typing after which the count may be spoken. */
const pause = 1500;

/** From this share of the advised length on it is worth interrupting a writer who listens. */
const nearly_full = 0.9;

const counter: Island = (element, { say }) => {
  const field = document.getElementById(element.dataset.for ?? "");
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;

  const soft = Number(element.dataset.soft);
  const hard = Number(element.dataset.hard ?? Infinity);
  let timer = 0;

  const show = () => {
    const n = count_words(field.value);
    const template = n > soft ? element.dataset.over : element.dataset.text;
    element.textContent = fill(template, { n, max: soft, over: n - soft });
    element.dataset.level = n > hard ? "far" : n > soft ? "over" : "within";
    return n;
  };

  field.addEventListener("input", () => {
    const n = show();
    clearTimeout(timer);
    if (n >= soft * nearly_full) timer = setTimeout(() => say(element.textContent ?? ""), pause);
  });
  show();
};

export default counter;

/** Runs between white space, as the server counts them. */
function count_words(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
