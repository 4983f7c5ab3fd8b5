/*
 * The first page is drawn into the outlet before the router asks the server about it. When the answer comes, which takes a
 * while on a slow line, the router appends the page once more: that would take the focus, and what is being typed. What is
 * in its place stays there.
 */
const outlet = document.querySelector('#outlet');
if (outlet) {
  const append = outlet.appendChild.bind(outlet);
  outlet.appendChild = <T extends Node>(node: T): T => (node.parentNode === outlet ? node : append(node));
}

/*
 * A link to a place on the same page. To the browser it would lead to the start page, which is the base of all addresses
 * here.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[href^="#"]');
  const aim = link && document.getElementById(link.getAttribute('href')!.slice(1));
  if (!aim) return;
  event.preventDefault();
  aim.focus();
  aim.scrollIntoView();
});
