import {byUsername, state} from '../state.js'

/** The story as data: sandbox/tour.json says what its fields mean. */
export const script = await fetch('tour.json').then(response => response.json())

export const personOf = step => step.person ? byUsername(step.person) : undefined

/** The home chat of a person's unit; steps are played there. */
export const homeOf = person => state.units.find(unit => unit.chat && unit.people.some(p => p.id === person?.id))?.chat

/** Who the story needs and this sandbox does not have. */
export const missing = () => [...new Set(script.steps.map(step => step.person).filter(Boolean))].filter(name => !homeOf(byUsername(name)))

export const labelsOf = label => typeof label === 'string' ? [label] : Array.isArray(label) ? label.flatMap(labelsOf) : Object.values(label)
