/** Proves an exercise: its reference and alternatives right, its starter and mistakes caught. */
package racecourse.core.verify;
