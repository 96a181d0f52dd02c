package org.migrationstarter.entity.model;

import java.time.LocalDate;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;

/**
 * Checks, defaults, comments, indexes, unique constraints and computed columns.
 */
@SuppressWarnings("deprecation")
final class Constraints {

	private Constraints() {
	}

	@Entity(name = "Rectangle")
	static class Rectangle {

		@Id
		@GeneratedValue
		long id;

		int width;

		int height;

		@GeneratedColumn("width * height")
		int area;

	}

	@Entity(name = "Article")
	@Table(check = @CheckConstraint(name = "ck_article_price", constraint = "price >= discount"))
	@Check(constraints = "weight < 1000")
	static class Article {

		@Id
		@GeneratedValue
		long id;

		@Check(constraints = "price > 0")
		int price;

		int discount;

		int weight;

		@Column(check = @CheckConstraint(name = "ck_article_sku", constraint = "sku <> ''"))
		String sku;

	}

	@Entity(name = "Commented")
	@Table(comment = "What it's for: a \"table\" with a comment")
	static class Commented {

		@Id
		@GeneratedValue
		long id;

		@Comment("the owner's name, as in 'Ödön'; may hold a \\ too")
		String owner;

		@Column(comment = "plain")
		String plain;

	}

	@Entity(name = "Defaults")
	static class Defaults {

		@Id
		@GeneratedValue
		long id;

		@ColumnDefault("'new'")
		@Column(nullable = false)
		String status;

		@ColumnDefault("0")
		@Column(nullable = false)
		int count;

		@ColumnDefault("'2020-01-31'")
		LocalDate since;

	}

	@Entity(name = "Indexed")
	@Table(indexes = { @Index(columnList = "last_name, first_name"), @Index(name = "ix_born", columnList = "born desc"),
			@Index(name = "uq_login", columnList = "login", unique = true) },
			uniqueConstraints = { @UniqueConstraint(columnNames = { "last_name", "born" }),
					@UniqueConstraint(name = "uq_indexed_name_login", columnNames = { "first_name", "login" }) })
	static class Indexed {

		@Id
		@GeneratedValue
		long id;

		@Column(length = 50)
		String firstName;

		@Column(length = 50)
		String lastName;

		@Column(length = 50)
		String login;

		LocalDate born;

	}

	@Entity(name = "Country")
	static class Country {

		@Id
		@GeneratedValue
		long id;

		@NaturalId
		@Column(length = 2)
		String code;

		@Column(unique = true, nullable = false)
		String name;

	}

	@Entity(name = "Validated")
	static class Validated {

		@Id
		@GeneratedValue
		long id;

		@NotNull
		@Size(max = 80)
		String name;

		@NotBlank
		String nickname;

		@Min(1)
		@Max(150)
		int age;

		@Digits(integer = 8, fraction = 3)
		java.math.BigDecimal weight;

	}

}
