/** What is told over HTTP. */
@NullMarked
package id.sopan.web;

import org.jspecify.annotations.NullMarked;
