/**
 * The explorer's front door for programs: which outcomes a small concurrent program can have. For a
 * check of a spec, {@link racecourse.api.Explored} is the shorter way.
 */
package racecourse.api.explore;
