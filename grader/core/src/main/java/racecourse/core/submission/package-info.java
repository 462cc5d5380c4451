/** Submissions: found in folders and zips of any layout, read, and laid over a clean exercise. */
package racecourse.core.submission;
