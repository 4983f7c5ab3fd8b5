/* Whether the text is on the clipboard now. Without https a page has no clipboard of the new kind. */
export async function toClipboard(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', put);
    try {
      return document.execCommand('copy');
    } finally {
      document.removeEventListener('copy', put);
    }
  }
}
