/** The programs that are explored, a woven package of its own. */
package racecourse.explore.bench.program;
