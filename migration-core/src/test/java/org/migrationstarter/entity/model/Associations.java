package org.migrationstarter.entity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations, collections, join tables and secondary tables.
 */
final class Associations {

	private Associations() {
	}

	@Embeddable
	static class Ingredient {

		@Column(nullable = false)
		String name;

		int grams;

	}

	@Entity(name = "Recipe")
	static class Recipe {

		@Id
		@GeneratedValue
		long id;

		@ElementCollection
		Set<String> tags;

		@ElementCollection
		@OrderColumn(name = "step_number")
		@Column(name = "instruction", length = 1000, nullable = false)
		List<String> steps;

		@ElementCollection
		@CollectionTable(name = "recipe_rating", joinColumns = @JoinColumn(name = "recipe_id"))
		@MapKeyColumn(name = "critic", length = 50)
		@Column(name = "stars")
		Map<String, Integer> ratings;

		@ElementCollection
		@CollectionTable(foreignKey = @ForeignKey(name = "fk_ingredient_recipe"),
				uniqueConstraints = @UniqueConstraint(name = "uq_ingredient", columnNames = { "recipe_id", "name" }))
		List<Ingredient> ingredients;

	}

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue
		long id;

		@ManyToMany
		Set<Book> books;

		@ManyToMany
		@JoinTable(name = "author_friends", joinColumns = @JoinColumn(name = "author_id"),
				inverseJoinColumns = @JoinColumn(name = "friend_id"))
		List<Author> friends;

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		@GeneratedValue
		long id;

		@ManyToMany(mappedBy = "books")
		Set<Author> authors;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Shelf shelf;

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@Id
		@GeneratedValue
		long id;

		@OneToMany
		@OrderColumn
		List<Book> display;

		@OneToMany(cascade = CascadeType.ALL)
		@JoinColumn(name = "shelf_id", nullable = false)
		Set<Label> labels;

	}

	@Entity(name = "Label")
	static class Label {

		@Id
		@GeneratedValue
		long id;

		String text;

	}

	@Entity(name = "Person")
	@SecondaryTable(name = "person_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "person_id"),
			uniqueConstraints = @UniqueConstraint(columnNames = "email"))
	static class Person {

		@Id
		@GeneratedValue
		long id;

		String name;

		@Column(table = "person_details")
		String email;

		@Column(table = "person_details")
		LocalDate birthday;

		@OneToOne
		@JoinColumn(unique = true)
		Person spouse;

	}

	@Entity(name = "Passport")
	static class Passport {

		@Id
		long id;

		@MapsId
		@OneToOne
		Person person;

		@Column(unique = true, length = 20)
		String number;

	}

	@Entity(name = "Folder")
	static class Folder {

		@Id
		@GeneratedValue
		long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_folder_parent"))
		Folder parent;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		Person owner;

	}

}
