/** What a submission is worth: verdicts against the rubric, and the fingerprint of the result. */
package racecourse.core.score;
