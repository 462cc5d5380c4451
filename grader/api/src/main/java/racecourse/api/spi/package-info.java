/** What an engine implements so that the front doors in {@code racecourse.api} lead to it. */
package racecourse.api.spi;
