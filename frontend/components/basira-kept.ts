/*
 * Keeps what is typed into the text area inside it in this tab, under its draft key, so that a switch of language or a step
 * back loses nothing. It is never sent; the tab's end or a sign-out erases it.
 */
class BasiraKept extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this.typed);
    // Flow attaches children after the element itself.
    setTimeout(() => {
      const area = this.area();
      if (area && !area.value) area.value = sessionStorage.getItem(this.key) ?? '';
    });
  }

  private get key() {
    return 'basira-draft:' + this.getAttribute('draft');
  }

  private area() {
    return this.querySelector('textarea');
  }

  private typed = () => sessionStorage.setItem(this.key, this.area()?.value ?? '');
}

customElements.define('basira-kept', BasiraKept);
