// Offers whole words while somebody types.
// <input type="search" data-island="completions" data-completions="/en/practices/words.json">
// The address answers {"texts": […]} for ?q=…; the browser shows them as it shows any list of suggestions.
import type { Island } from "../core/islands";

/** A pause in typing after which it is worth asking. */
const pause = 150;
const shortest = 2;

const completions: Island = (element) => {
  if (!(element instanceof HTMLInputElement) || !element.dataset.completions) return;
  const field = element;
  const address = element.dataset.completions;
  const list = document.createElement("datalist");
  list.id = `${field.id}-completions`;
  field.after(list);
  field.setAttribute("list", list.id);
  field.autocomplete = "off";
  let timer = 0;
  let asked = "";

  const offer = async () => {
    const text = field.value;
    if (text === asked || text.trim().length < shortest) return;
    asked = text;
    try {
      const texts = await ask(address, text);
      if (asked === text) list.replaceChildren(...texts.map((each) => new Option("", each)));
    } catch {
      list.replaceChildren(); // without a connection there is nothing to offer, and nothing to say
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(offer, pause);
  });
};

export default completions;

async function ask(address: string, text: string): Promise<string[]> {
  const answer = await fetch(`${address}?q=${encodeURIComponent(text)}`);
  if (!answer.ok) throw new Error(answer.statusText);
  const { texts } = (await answer.json()) as { texts: string[] };
  return texts;
}
