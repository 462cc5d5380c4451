/** From a failing schedule to what a student reads: minimised, replayed, put into words. */
package racecourse.explore.report;
