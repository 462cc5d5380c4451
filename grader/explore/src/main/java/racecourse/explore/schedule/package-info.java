/** Who runs next: strategies over thread numbers, as functions of a seed. */
package racecourse.explore.schedule;
