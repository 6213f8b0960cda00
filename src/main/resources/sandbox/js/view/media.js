import {fileUrl} from '../api.js'
import {h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'

const LARGEST = 340
const WIDE = 240   // from which a photo is as wide as its bubble

/** The photo or file of a message, or null. */
export function media(m) {
  if (m.photo?.length) return photo(m.photo)
  const file = m.document ?? m.video ?? m.animation ?? m.audio ?? m.voice ?? m.sticker
  return file ? document_(file) : null
}

function photo(sizes) {
  const best = sizes.at(-1)
  const scale = Math.min(1, LARGEST / Math.max(best.width, best.height))
  const width = Math.round(best.width * scale)
  const image = h('img', {src: fileUrl(best), alt: t('photo'), width, height: Math.round(best.height * scale), loading: 'lazy', decoding: 'async'})
  return h('button', {type: 'button', class: width >= WIDE ? 'photo wide' : 'photo', 'aria-label': t('openPhoto'), data: {photo: best.file_unique_id}, onclick: () => enlarge(best)}, image)
}

/** The photo alone on a dark ground; any tap or Escape closes it. */
function enlarge(best) {
  const box = h('dialog', {class: 'lightbox', 'aria-label': t('photo'), onclick: () => box.close(), onclose: () => box.remove()},
    h('img', {src: fileUrl(best), alt: t('photo')}), iconButton('close', t('close')))
  document.body.append(box)
  box.showModal()
}

function document_(file) {
  const name = file.file_name ?? t('document')
  return h('a', {class: 'document', href: fileUrl(file), download: name, data: {file: name}, 'aria-label': t('download', {name})},
    h('span', {class: 'document-icon'}, icon('file'), h('small', {}, extension(name))),
    h('span', {class: 'document-name'}, h('b', {}, name), h('small', {}, size(file.file_size))),
    icon('download'))
}

const extension = name => name.includes('.') ? name.split('.').at(-1).slice(0, 4).toUpperCase() : ''

export function size(bytes) {
  if (bytes === undefined) return ''
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
