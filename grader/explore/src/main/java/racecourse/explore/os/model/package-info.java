/** What takes the place of the JDK's classes that use the operating system; named as these are. */
package racecourse.explore.os.model;
