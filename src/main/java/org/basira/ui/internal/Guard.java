package org.basira.ui.internal;

/** The first script of each page, see {@link PageSetup}. */
final class Guard {

    private static final String SCRIPT = """
            (() => {
              const nonce = 'NONCE';
              let last;
              window.basiraFunction = (f) => { last = f; };
              const Native = Function;
              const build = (...parts) => {
                const body = parts.pop() ?? '';
                const script = document.createElement('script');
                script.nonce = nonce;
                script.textContent = 'basiraFunction(function(' + parts.join(',') + '){' + body + '\\n})';
                document.head.append(script);
                script.remove();
                const made = last;
                last = undefined;
                if (!made) throw new SyntaxError('not a function: ' + body);
                return made;
              };
              const Guarded = function (...parts) { return build(...parts); };
              Guarded.prototype = Native.prototype;
              window.Function = Guarded;
              const create = Document.prototype.createElement;
              Document.prototype.createElement = function (name, options) {
                const made = create.call(this, name, options);
                if (made.localName === 'style' || made.localName === 'script') made.nonce = nonce;
                return made;
              };
              const set = Element.prototype.setAttribute;
              Element.prototype.setAttribute = function (name, value) {
                if (name === 'style' && this.style) this.style.cssText = value;
                else set.call(this, name, value);
              };
            })();
            """;

    private Guard() {}

    static String script(String nonce) {
        return SCRIPT.replace("NONCE", nonce);
    }
}
