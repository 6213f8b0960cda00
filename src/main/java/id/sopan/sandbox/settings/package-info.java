/** What a program that embeds the emulator sets: its limits, its clock, its sense of elapsed time. */
@NullMarked
@NamedInterface("settings")
package id.sopan.sandbox.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
