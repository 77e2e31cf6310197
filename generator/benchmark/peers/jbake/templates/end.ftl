  </main>
  <footer><p>Notes of a benchmark</p></footer>
</body>
</html>
