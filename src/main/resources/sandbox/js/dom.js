/** Builds elements without HTML strings, so that nothing a person types can become markup. */
export function h(tag, props, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) set(node, name, value)
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false))
  return node
}

function set(node, name, value) {
  if (value === undefined || value === null || value === false) return
  if (name === 'data') for (const [key, v] of Object.entries(value)) { if (v !== undefined && v !== null) node.dataset[key] = v }
  else if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
  else if (name === 'class') node.className = value
  else if (name.includes('-') || !(name in node) || name === 'role') node.setAttribute(name, value === true ? '' : value)
  else node[name] = value
}

const SVG = 'http://www.w3.org/2000/svg'

/** An icon of img/icons.svg; decorative, so hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `img/icons.svg#${name}`)
  svg.append(use)
  return svg
}

/** A button that shows only an icon; the label is its accessible name and its tooltip. */
export const iconButton = (name, label, props) =>
  h('button', {type: 'button', class: 'icon-button', title: label, 'aria-label': label, ...props}, icon(name))

export const byId = id => document.getElementById(id)
