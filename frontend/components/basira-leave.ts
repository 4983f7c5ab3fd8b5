/*
 * Leaves the page at once: the start page takes its place in the history, so that "back" does not return here. What is on
 * the page goes first, and nothing asks back.
 */
class BasiraLeave extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.leave);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.leave);
  }

  private leave = (event: Event) => {
    if (!(event.target as Element).closest('button')) return;
    document.body.hidden = true;
    window.dispatchEvent(new Event('basira-leave'));
    location.replace(document.baseURI);
  };
}

customElements.define('basira-leave', BasiraLeave);
