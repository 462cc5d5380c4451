/** How many schedules the checks of a spec draw, found and written by a command. */
package racecourse.core.calibrate;
