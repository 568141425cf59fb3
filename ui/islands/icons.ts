// An icon from the sprite, as the pages write it.

/** Put in by the build. */
declare const ICONS_URL: string;

const svg_namespace = "http://www.w3.org/2000/svg";

export function icon(name: string): SVGElement {
  const svg = document.createElementNS(svg_namespace, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(svg_namespace, "use");
  use.setAttribute("href", `${ICONS_URL}#${name}`);
  svg.append(use);
  return svg;
}
