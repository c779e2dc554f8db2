/** Copies what stands in an element. Where the browser forbids that, it is selected, for the visitor to copy. */
async function copyText(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}

export interface CopyWords {
  copy: string;
  copied: string;
  marked: string;
}

/** Makes a button copy, and say for a while that it did; `status` says it to a screen reader. */
export function onCopy(button: HTMLElement, source: Element, status: Element, words: CopyWords): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    void copyText(source).then((copied) => {
      button.textContent = status.textContent = copied ? words.copied : words.marked;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = words.copy;
        // The same words are said again the next time.
        status.textContent = '';
      }, 2500);
    });
  });
}
