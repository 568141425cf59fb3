// Findings on many pages, told once each with the places where they occur.

export class Findings {
  #places = new Map();

  add(what, place) {
    this.#places.set(what, [...(this.#places.get(what) ?? []), place]);
  }

  /** One line for each finding, with its first places. */
  lines() {
    const shown = 3;
    return [...this.#places].map(([what, places]) => {
      const more = places.length > shown ? ` and ${places.length - shown} more` : "";
      return `${what} – ${places.slice(0, shown).join(", ")}${more}`;
    });
  }
}
