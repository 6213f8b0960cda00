// Run once by the image, when the database is still empty: Sopan's own user, for its own database only.
db.getSiblingDB("sopan").createUser({
  user: "sopan",
  pwd: process.env.SOPAN_DB_PASSWORD,
  roles: [{role: "readWrite", db: "sopan"}],
});
