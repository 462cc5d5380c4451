/** What the course gives to the students of all exercises. */
package racecourse;
