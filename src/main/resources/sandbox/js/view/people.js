import {byId, h} from '../dom.js'
import {t} from '../i18n.js'
import {choose} from '../session.js'
import {nameOf, on, state} from '../state.js'
import {still} from '../still.js'
import {unreadOf} from '../unread.js'
import {avatar} from './avatar.js'
import {attempt} from './toast.js'

/** The switch for who you are: everybody, by unit, with what each has not read. */
function render() {
  const focused = document.activeElement?.dataset?.person
  byId('people').setAttribute('aria-label', t('people'))
  byId('people').replaceChildren(...state.units.map(unitGroup))
  if (focused) document.querySelector(`#people [data-person="${focused}"]`)?.focus()
}

function unitGroup({chat, people}) {
  const unit = chat?.title ?? t('others')
  return h('section', {class: 'unit', 'aria-label': unit, data: {unit}},
    h('h2', {title: unit}, unit),
    h('div', {class: 'unit-people'}, people.map(person => personButton(person, unit))))
}

function personButton(person, unit) {
  const unread = person.id === state.me ? 0 : unreadOf(person.id)
  return h('button', {
    type: 'button', class: 'person', data: {person: person.username ?? person.id, personId: person.id},
    'aria-pressed': String(person.id === state.me), title: t('playAs', {name: nameOf(person), unit}),
    'aria-label': t('playAs', {name: nameOf(person), unit}) + (unread ? `, ${t('unreadCount', {count: unread})}` : ''),
    onclick: () => attempt(() => choose(person.id)),
  }, avatar(person), unread ? h('span', {class: 'count', 'aria-hidden': 'true'}, unread > 99 ? '99+' : unread) : null,
  h('span', {class: 'person-name'}, person.first_name))
}

on('stage unread language chats', still(render))
