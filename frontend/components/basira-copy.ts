/*
 * Copies its text when its button is pressed, and says so to eyes and ears. Where the browser does not let it, what is shown
 * is marked, to be copied by hand. The server has no part in it.
 */
import { toClipboard } from './clipboard';

class BasiraCopy extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.pressed);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.pressed);
  }

  private pressed = async (event: Event) => {
    if (!(event.target as Element).closest('button')) return;
    const told = this.querySelector('[role=status]')!;
    // Emptied first: what is said a second time is spoken a second time.
    told.textContent = '';
    const done = await toClipboard(this.getAttribute('text') ?? '');
    if (!done) getSelection()?.selectAllChildren(this.querySelector('[data-shown]')!);
    told.textContent = this.getAttribute(done ? 'copied' : 'copy-failed');
  };
}

customElements.define('basira-copy', BasiraCopy);
