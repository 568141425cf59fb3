// Sentences come from the server in data attributes, with places for values: "{n} of {max} words".

export function fill(template: string | undefined, values: Record<string, string | number>): string {
  return (template ?? "").replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
