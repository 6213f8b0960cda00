import {byId, h, icon, iconButton} from '../dom.js'
import {t} from '../i18n.js'
import {emit, on} from '../state.js'
import {size} from './media.js'

let chosen = null   // {file, kind: 'document' | 'photo', preview?}

export const attachment = () => chosen

export function attach(file) {
  if (!file) return
  clear()
  const isImage = /^image\/(png|jpeg|webp|gif)$/.test(file.type)
  chosen = {file, kind: isImage ? 'photo' : 'document', preview: isImage ? URL.createObjectURL(file) : null}
  emit('composer', {focus: true})
}

export function clearAttachment() {
  clear()
  emit('composer')
}

function clear() {
  if (chosen?.preview) URL.revokeObjectURL(chosen.preview)
  chosen = null
}

/** What is about to be sent; an image may go as a photo or as a file. */
export function attachmentBar() {
  if (!chosen) return null
  const {file, preview} = chosen
  return h('div', {class: 'attachment-bar', data: {attachment: file.name}},
    preview ? h('img', {src: preview, alt: '', width: 40, height: 40}) : h('span', {class: 'document-icon'}, icon('file')),
    h('span', {class: 'document-name'}, h('b', {}, file.name), h('small', {}, size(file.size))),
    preview && h('label', {class: 'as-photo'}, h('input', {type: 'checkbox', checked: chosen.kind === 'photo', onchange: event => { chosen.kind = event.target.checked ? 'photo' : 'document' }}), t('asPhoto')),
    iconButton('close', t('removeFile'), {onclick: clearAttachment}))
}

const conversation = byId('conversation')
conversation.addEventListener('dragover', event => {
  if (!event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  conversation.dataset.drop = t('dropHere')
})
conversation.addEventListener('dragleave', event => { if (!conversation.contains(event.relatedTarget)) delete conversation.dataset.drop })
conversation.addEventListener('drop', event => {
  event.preventDefault()
  delete conversation.dataset.drop
  attach(event.dataTransfer.files[0])
})
on('opened', clear)
