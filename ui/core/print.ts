// Buttons marked data-print open the browser's dialogue; without a script people print as they are used to.

export function print_at_a_press(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-print]")) print();
  });
}
