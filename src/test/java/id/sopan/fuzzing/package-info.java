/** Documents mutated at random by a seed, for properties that must hold whatever comes in. */
@NullMarked
package id.sopan.fuzzing;

import org.jspecify.annotations.NullMarked;
