/** The engine's side of the front doors in {@link racecourse.api}. */
package racecourse.explore.front;
