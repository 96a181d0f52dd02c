package org.migrationstarter.example;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a request that breaks a constraint of the database with 409 instead of 500.
 */
@RestControllerAdvice
class ConflictAdvice {

	@ExceptionHandler(DataIntegrityViolationException.class)
	ProblemDetail conflict() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"The request contradicts data that exists already");
	}

}
