import {on, state} from '../state.js'
import {current, move} from './progress.js'
import {homeOf, personOf} from './script.js'

let planned = false

/** Marks what the step needs next: the person, else the chat, else the button or the composer. */
function point() {
  planned = false
  for (const node of document.querySelectorAll('[data-tour-here]')) delete node.dataset.tourHere
  const step = current()
  const target = step && targetOf(step)
  if (target) target.dataset.tourHere = ''
}

function targetOf(step) {
  const person = personOf(step)
  const chat = homeOf(person)
  if (step.clock && !person) return document.querySelector('[data-clock]')
  if (!person || !chat) return null
  if (state.me !== person.id) return document.querySelector(`[data-person-id="${person.id}"]`)
  if (state.chat !== chat.id) return document.querySelector(`[data-chat="${chat.id}"]`)
  if (step.clock) return document.querySelector('[data-clock]')
  if (move?.kind === 'tap') return button(move)
  return move?.kind === 'send' || move?.kind === 'reply' ? document.querySelector('.field-frame') : null
}

function button({message, button: wanted}) {
  const buttons = document.querySelectorAll(`[data-message="m${message.message_id}"] [data-button]`)
  return [...buttons].find(node => node.dataset.button === wanted.text)
}

function plan() {
  if (planned) return
  planned = true
  requestAnimationFrame(point)
}

on('tour messages chats stage opened composer clock', plan)
