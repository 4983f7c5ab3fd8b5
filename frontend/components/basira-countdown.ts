/*
 * Counts down to the end of an attempt. The server says how many seconds are left as it draws the page, so a wrong clock in
 * the browser does no harm, and is asked nothing while they run. Five minutes and one minute before the end are said once,
 * politely. After the end and the grace the event "over" tells the server, which knows by itself.
 */
const MINUTE = 60;

class BasiraCountdown extends HTMLElement {
  private timer = 0;
  private end = 0;
  private last = Infinity;
  private told = false;

  connectedCallback() {
    this.end = Date.now() + Number(this.getAttribute('left')) * 1000;
    // Flow attaches children after the element itself.
    setTimeout(this.tick);
    this.timer = window.setInterval(this.tick, 1000);
    document.addEventListener('visibilitychange', this.tick);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.tick);
  }

  private tick = () => {
    const left = Math.max(0, Math.ceil((this.end - Date.now()) / 1000));
    const time = this.querySelector('[data-time]');
    if (time) time.textContent = this.words(left);
    this.toggleAttribute('soon', left <= MINUTE);
    for (const minutes of [5, 1]) {
      if (this.last > minutes * MINUTE && left <= minutes * MINUTE && this.last !== Infinity) {
        this.say(this.getAttribute(`at-${minutes}`));
      }
    }
    if (left === 0 && this.last > 0) this.say(this.getAttribute('at-end'));
    this.last = left;
    const grace = Number(this.getAttribute('grace') ?? 0) + 1;
    if (!this.told && Date.now() > this.end + grace * 1000) {
      this.told = true;
      this.dispatchEvent(new CustomEvent('over'));
    }
  };

  private say(text: string | null) {
    const live = this.querySelector('[data-live]');
    if (live && text) live.textContent = text;
  }

  /** Minutes and seconds in the digits of the page's language. */
  private words(left: number) {
    const two = (n: number) => String(n).padStart(2, '0');
    const hours = Math.floor(left / 3600);
    const text = `${hours ? hours + ':' : ''}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
    const digits = this.getAttribute('digits') ?? '0123456789';
    return text.replace(/\d/g, (d) => digits[Number(d)]);
  }
}

customElements.define('basira-countdown', BasiraCountdown);
